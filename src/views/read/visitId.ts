/** The dataset of this visit: `d=visit` in addresses, which lead nowhere once the tab is closed. */
export const VISIT_ID = 'visit';
