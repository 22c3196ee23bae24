package org.assist.audit;

/** What somebody saw or did, as the audit trail names it. Names stay as they are: they are part of the hashes. */
public enum What {

    LOGIN, LOGIN_REFUSED, LOGOUT,
    /** A list of cases, their tasks or their referrals. */
    CASE_LIST_SHOWN,
    /** One case: its course, its tasks, its codes. */
    CASE_SHOWN,
    /** Something was changed from outside a form: a task taken on, a part of a case begun by one click. */
    CASE_CHANGED,
    FORM_SHOWN, FORM_COMPLETED,
    REFERRAL_SHOWN, PARTNER_ANSWERED,
    /** A code opened one referral in one browser, or a wrong one did not. */
    CODE_REDEEMED, CODE_REFUSED,
    MAILS_SHOWN, ROUTING_PREVIEWED, ABSENCE_CHANGED, ACCOUNT_CHANGED, DIRECTORY_CHANGED,
    EXPORT, IMPORT, FILE_HANDED_OVER,
    /** An address with cases behind it that refused: of another organisation, or of nobody. */
    REFUSED,
    /** A case was opened by somebody who does not work on it, and a colleague said whether that was right. */
    BREAK_GLASS, BREAK_GLASS_REVIEWED,
    /** Somebody asked the audit trail itself. */
    AUDIT_SHOWN
}
