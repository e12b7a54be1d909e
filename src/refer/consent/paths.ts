/** Who sees what. */
export const PRIVACY = '/privacy';
