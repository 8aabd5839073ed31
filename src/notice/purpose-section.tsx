// One purpose in the preferences: its switch, what it is for, and the services under it.
import type { StoredItem } from '../consent/configuration.ts';
import type { Notice, NoticeService } from '../consent/notice.ts';

/** Days from which a duration is said in months: "13 months" reads better than "395 days". */
const MONTHS_FROM_DAYS = 60;
const MONTH_DAYS = 30.4;

interface Props {
  readonly notice: Notice;
  readonly purpose: Notice['purposes'][number];
  readonly isOn: boolean;
}

/** A required purpose has words where the others have a switch: there is nothing to decide. */
export function PurposeSection({ notice, purpose, isOn }: Props) {
  const { texts } = notice;
  const services = notice.services.filter((service) => service.purpose === purpose.id);
  const id = `purpose-${purpose.id}`;
  return (
    <section>
      <div class="row">
        <h3>{purpose.required ? purpose.title : <label for={id}>{purpose.title}</label>}</h3>
        {purpose.required ? (
          <span class="soft">{texts.alwaysOn}</span>
        ) : (
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself
            role="switch"
            id={id}
            name={purpose.id}
            defaultChecked={isOn}
            aria-describedby={`${id}-description`}
          />
        )}
      </div>
      <p id={`${id}-description`}>{purpose.description}</p>
      {services.length ? (
        <details>
          <summary>
            {texts.services} ({services.length})
          </summary>
          {services.map((service) => (
            <Service key={service.id} notice={notice} service={service} />
          ))}
        </details>
      ) : (
        <p class="soft">{texts.noServices}</p>
      )}
    </section>
  );
}

function Service({ notice: { texts, locale }, service }: { notice: Notice; service: NoticeService }) {
  return (
    <div class="service">
      <h4>{service.name}</h4>
      <dl>
        <dt>{texts.provider}</dt>
        <dd>
          {service.provider}
          {service.policy && (
            <>
              {' · '}
              <a href={service.policy} target="_blank" rel="noopener noreferrer">
                {texts.servicePolicy}
              </a>
            </>
          )}
        </dd>
        <dt>{texts.storage}</dt>
        {service.storage.length ? (
          service.storage.map((item) => (
            <dd key={item.kind + item.name}>
              {texts.stores[item.kind]} <code>{item.name}</code> · {duration(item, texts.session, locale)}
            </dd>
          ))
        ) : (
          <dd>{texts.storesNothing}</dd>
        )}
      </dl>
    </div>
  );
}

function duration({ days }: StoredItem, session: string, locale: string): string {
  if (!days) return session;
  const [count, unit] = days < MONTHS_FROM_DAYS ? [days, 'day'] : [Math.round(days / MONTH_DAYS), 'month'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
