package org.assist.notification;

import java.util.List;

/** What the mail catcher of the embedded default holds; empty where real mail is sent. */
public interface CaughtMails {

    /** The newest first. */
    List<CaughtMail> latest();
}
