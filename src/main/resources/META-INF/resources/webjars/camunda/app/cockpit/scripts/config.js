export default {
  app: { vendor: 'ASSIST', name: 'referrals, cockpit' },
  disableWelcomeMessage: true,
  locales: { availableLocales: ['en', 'de'], fallbackLocale: 'en' },
  customScripts: ['../../assets/one-login', '../../assets/words', 'assist/stalled']
};
