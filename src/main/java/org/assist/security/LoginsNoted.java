package org.assist.security;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Who came in, who left, and that somebody was turned away: what she typed as her name is kept as a keyed hash only. */
@Component
class LoginsNoted {

    private final AuditTrail trail;

    LoginsNoted(AuditTrail trail) {
        this.trail = trail;
    }

    /** Programs do not log in: each of their calls is noted by itself. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent came) {
        trail.note(Who.of(came.getAuthentication()), Act.of(What.LOGIN));
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent refused) {
        trail.noteSearch(Who.STRANGER, Act.of(What.LOGIN_REFUSED), String.valueOf(refused.getAuthentication().getName()));
    }

    @EventListener
    void on(LogoutSuccessEvent left) {
        trail.note(Who.of(left.getAuthentication()), Act.of(What.LOGOUT));
    }
}
