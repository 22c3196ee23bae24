export default {
  app: { vendor: 'ASSIST', name: 'referrals' },
  csrfCookieName: document.cookie.includes('__Secure-XSRF-TOKEN=') ? '__Secure-XSRF-TOKEN' : 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  locales: { availableLocales: ['en', 'de'], fallbackLocale: 'en' },
  customScripts: ['../../assets/one-login', '../../assets/words', 'assist/no-drafts', 'assist/stay', 'assist/start-form', 'assist/case'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
