export default {
  app: { vendor: 'ASSIST', name: 'referrals, accounts' },
  csrfCookieName: document.cookie.includes('__Secure-XSRF-TOKEN=') ? '__Secure-XSRF-TOKEN' : 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  locales: { availableLocales: ['en', 'de'], fallbackLocale: 'en' },
  customScripts: ['../../assets/one-login', '../../assets/words']
};
