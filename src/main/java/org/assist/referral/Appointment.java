package org.assist.referral;

import java.time.LocalDateTime;

/**
 * When and how she and the partner first meet: a time and codes, no words about her.
 *
 * @param at          in the partner's country
 * @param interpreter {@code null} where nothing about it may be told
 * @param host        who receives her there, {@code null} until the partner says so
 */
public record Appointment(LocalDateTime at, Meeting meeting, Escort escort, Interpreter interpreter, Host host) {

    /** Where they meet. No address: hers is told to nobody, and the partner knows its own. */
    public enum Meeting {
        AT_PARTNER("At your place"), AGREED_PLACE("At a place agreed by telephone"), THREE_WAY_CALL("In a call of three: she, you and we"),
        VIDEO("By video");

        private final String label;

        Meeting(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who is with her. */
    public enum Escort {
        WE_ACCOMPANY("One of us comes along"), SOMEBODY_SHE_CHOSE("Somebody she chose comes along"), ALONE("She comes alone, as she wishes");

        private final String label;

        Escort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who brings an interpreter. */
    public enum Interpreter {
        PARTNER_BRINGS("Please see to an interpreter"), WE_BRING("We bring an interpreter"), NONE("No interpreter is needed");

        private final String label;

        Interpreter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who receives her: a role, never a name. */
    public enum Host {
        RECEPTION("The reception"), SOCIAL_WORKER("A social worker"), COUNSELLOR("A counsellor"), LAWYER("A lawyer"), HEALTH("Somebody of the health staff"),
        TEACHER("A teacher or trainer"), OTHER("Somebody else");

        private final String label;

        Host(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Appointment at(LocalDateTime other) {
        return new Appointment(other, meeting, escort, interpreter, host);
    }

    Appointment with(Host receiving) {
        return new Appointment(at, meeting, escort, interpreter, receiving);
    }

    Appointment withoutInterpreter() {
        return new Appointment(at, meeting, escort, null, host);
    }
}
