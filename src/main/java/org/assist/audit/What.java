package org.assist.audit;

/** What somebody saw or did, as the audit trail names it. Names stay as they are: they are part of the hashes. */
public enum What {

    LOGIN("logged in"), LOGIN_REFUSED("was turned away at the login"), LOGOUT("logged out"),
    /** A list of cases, their tasks or their referrals. */
    CASE_LIST_SHOWN("saw it in a list"),
    /** One case: its course, its tasks, its codes. */
    CASE_SHOWN("saw its course or a task of it"),
    /** Something was changed from outside a form: a task taken on, a part of a case begun by one click. */
    CASE_CHANGED("changed something"),
    FORM_SHOWN("had a form before her"), FORM_COMPLETED("answered a form"),
    REFERRAL_SHOWN("saw the referral"), PARTNER_ANSWERED("answered the referral"),
    /** A code opened one referral in one browser, or a wrong one did not. */
    CODE_REDEEMED("opened the referral with a code"), CODE_REFUSED("tried a wrong code"),
    MAILS_SHOWN("saw the caught mails"), ROUTING_PREVIEWED("tried the routing"), ABSENCE_CHANGED("changed an absence"), ACCOUNT_CHANGED("changed an account"), DIRECTORY_CHANGED("changed the directory"),
    EXPORT("took a file out"), IMPORT("brought it in"), FILE_HANDED_OVER("handed her file over"),
    /** An address with cases behind it that refused: of another organisation, or of nobody. */
    REFUSED("tried it and was refused"),
    /** A case was opened by somebody who does not work on it, and a colleague said whether that was right. */
    BREAK_GLASS("opened the case without working on it"), BREAK_GLASS_REVIEWED("looked at why it was opened"),
    /** Somebody asked the audit trail itself. */
    AUDIT_SHOWN("asked who saw it");

    private final String words;

    What(String words) {
        this.words = words;
    }

    /** As a sentence goes on after somebody's name. */
    public String words() {
        return words;
    }
}
