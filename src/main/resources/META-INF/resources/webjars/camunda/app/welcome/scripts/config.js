export default {
  app: { vendor: 'ASSIST', name: 'referrals' },
  disableWelcomeMessage: true,
  locales: { availableLocales: ['en', 'de'], fallbackLocale: 'en' }
};
