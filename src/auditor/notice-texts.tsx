// Every text of a notice as a plain list, for those who read better without the drawing.
import { Fragment } from 'preact';
import { type NoticeDocument, type StoredItem, textsOf } from '../consent/notice-document.ts';

/**
 * @param notice one whose hash has been checked
 * @param level of its two headings, one below the heading before it
 */
export function NoticeTexts({ notice, level: Heading }: { notice: NoticeDocument; level: 'h3' | 'h4' }) {
  const { purposes, services, locale, direction, policy } = notice;
  const text = textsOf(notice.texts);
  return (
    <div class="texts">
      <Heading>First layer</Heading>
      <div lang={locale} dir={direction}>
        <p class="text-title">{text('title')}</p>
        <p>{text('body')}</p>
        <p>{text('withdraw')}</p>
        <Labels
          labels={[...moreControls(notice), 'refuseAll', 'acceptAll', 'choose', 'showPartners'].map(text)}
        />
        <p>
          {text('policy')}: <code>{policy}</code>
        </p>
      </div>
      <Heading>Preferences</Heading>
      <div lang={locale} dir={direction}>
        <p class="text-title">{text('preferencesTitle')}</p>
        <p>{text('preferencesIntro')}</p>
        <ul>
          {purposes.map(({ id, title, description, required }) => (
            <li key={id}>
              <strong>{title}</strong> <code class="raw">{id}</code>
              {required && ` (${text('alwaysOn')})`}
              <br />
              {description}
              <Services notice={notice} purpose={id} />
            </li>
          ))}
        </ul>
        {services.length === 0 && <p>{text('noServices')}</p>}
        <Labels labels={['refuseAll', 'acceptAll', 'save'].map(text)} />
        <p>{text('controller')}</p>
      </div>
      {notice.embeds && (
        <>
          <Heading>Placeholders of embeds</Heading>
          <PlaceholderTexts notice={notice} embeds={notice.embeds} />
        </>
      )}
    </div>
  );
}

/** Names of the texts of the controls that refuse all beside the button. */
function moreControls({ firstLayer }: NoticeDocument): string[] {
  return [
    ...(firstLayer?.continueWithout ? ['continueWithout'] : []),
    ...(firstLayer?.close ? ['closeAndRefuse'] : []),
  ];
}

/** Each placeholder names, from the services and purposes above, what its own embed needs. */
function PlaceholderTexts({ notice, embeds }: { notice: NoticeDocument; embeds: NoticeDocument['texts'] }) {
  const text = textsOf(embeds);
  return (
    <div lang={notice.locale} dir={notice.direction}>
      <p>{text('sentence')}</p>
      <Labels labels={['once', 'always', 'policy', 'otherSite'].map(text)} />
    </div>
  );
}

function Services({ notice, purpose }: { notice: NoticeDocument; purpose: string }) {
  const services = notice.services.filter((service) => service.purpose === purpose);
  const text = textsOf(notice.texts);
  if (!services.length) return null;
  return (
    <ul>
      {services.map(({ id, name, provider, policy, storage, retentionDays, facts = [] }) => (
        <li key={id}>
          {name} <code class="raw">{id}</code>
          <br />
          {text('provider')}: {provider}
          {policy && (
            <>
              . {text('servicePolicy')}: <code>{policy}</code>
            </>
          )}
          <br />
          {text('storage')}:{' '}
          {storage.length ? storage.map((item) => itemWords(item, notice)).join(', ') : text('storesNothing')}
          {facts
            .filter(({ text, address }) => text ?? address)
            .map(({ name, text, address }) => (
              <Fragment key={name}>
                <br />
                {name}: {text ?? <code>{address}</code>}
              </Fragment>
            ))}
          {retentionDays && (
            <>
              <br />
              {text('retention')}: {daysIn(notice.locale, retentionDays)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The labels of a layer's buttons, in their order. */
function Labels({ labels }: { labels: readonly string[] }) {
  return (
    <ul class="labels">
      {labels.filter(Boolean).map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}

function itemWords({ kind, name, days }: StoredItem, notice: NoticeDocument): string {
  const { stores } = notice.texts;
  const kindWords = stores && typeof stores === 'object' ? Reflect.get(stores, kind) : undefined;
  const duration = days ? daysIn(notice.locale, days) : textsOf(notice.texts)('session');
  return `${typeof kindWords === 'string' ? kindWords : kind} ${name} (${duration})`;
}

const daysIn = (locale: string, days: number) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
