export const SIGN_IN = '/staff/sign-in';
export const SIGN_IN_AS = '/staff/sign-in/as';
export const SIGN_OUT = '/staff/sign-out';
