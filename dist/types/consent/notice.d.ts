import type { MoreControls, PurposeTexts, StoredItem } from './configuration.js';
import type { DeclaredFact } from './declared-facts.js';
import type { Layout } from './layout.js';
import type { EmbedTexts, LayerTexts } from './locale-texts.js';
/** Which widget drew the notice. */
export interface WidgetVersion {
    readonly version: string;
    /** SHA-256 over the widget's lazily loaded files (see docs/FORMAT.md, Widget integrity), 64 hex digits. */
    readonly integrity: string;
}
/** What the notice says about one service. */
export interface NoticeService {
    readonly id: string;
    readonly purpose: string;
    readonly name: string;
    readonly provider: string;
    readonly policy?: string;
    /** Days for which the provider keeps what it learns, by its own account. */
    readonly retentionDays?: number;
    readonly storage: readonly StoredItem[];
    /** What else it declares, in words; one that has a name alone is the heading that those behind it are folded under. */
    readonly facts?: readonly DeclaredFact[];
}
/** The document: all that a drawing of the notice needs, and nothing else. */
export interface Notice {
    readonly v: 1;
    readonly site: string;
    readonly revision: number;
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
    readonly layout: Layout;
    /** What the first layer has beside its three buttons; absent where the configuration does not say. */
    readonly firstLayer?: MoreControls;
    readonly widget: WidgetVersion;
    readonly controller: {
        readonly name: string;
        readonly contact: string;
    };
    readonly policy: string;
    readonly validityDays: number;
    /** Where records of the choice are sent; absent where there is no log. */
    readonly log?: string;
    /** Ids that this notice asks about alone, because an older choice covers the rest; absent where it asks about all. */
    readonly asks?: readonly string[];
    readonly texts: Omit<LayerTexts, 'bodyForNew' | 'bodyForOptOut' | 'withdrawIn'>;
    /** What the placeholders of held embeds say; `{recipients}` is filled in by each from `services`. */
    readonly embeds: EmbedTexts;
    readonly purposes: readonly (PurposeTexts & {
        readonly id: string;
        readonly required: boolean;
    })[];
    readonly services: readonly NoticeService[];
}
