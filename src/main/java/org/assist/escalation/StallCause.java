package org.assist.escalation;

/** Why a case counts as stalled; the codes are those the supervisors' boards use, and two causes of one kind share one. */
public enum StallCause {

    NO_CONTACT("ST-01", Board.STALLED, "Nobody has talked with her for too long"),
    RISK_REVIEW_OVERDUE("ST-02", Board.DANGER, "The danger she is in has not been looked at again"),
    NEED_WITHOUT_ACTION("ST-03", Board.STALLED, "A need is open and nothing happens"),
    OFFER_UNANSWERED("ST-04", Board.REFERRALS, "A partner was asked and has not answered"),
    OFFERS_TIMED_OUT("ST-04", Board.REFERRALS, "Two partners or more did not answer in time"),
    NO_FIRST_CONTACT("ST-05", Board.REFERRALS, "A partner said yes and has not met her"),
    NO_FEEDBACK("ST-06", Board.REFERRALS, "A partner helps, and she was not asked how it goes"),
    PLAN_NOT_REVIEWED("ST-07", Board.STALLED, "The plan has not been looked at together"),
    TASK_UNCLAIMED("ST-08", Board.PEOPLE, "Nobody has taken on a task"),
    TASK_IDLE("ST-08", Board.PEOPLE, "A task was taken on and lies still"),
    LEGAL_DATE_NEAR("ST-09", Board.DEADLINES, "A legal date is near"),
    LEGAL_DATE_MISSED("ST-09", Board.DEADLINES, "A legal date was missed"),
    AUTHORITY_SILENT("ST-10", Board.DEADLINES, "An authority is late"),
    MENTORING_SILENT("ST-11", Board.PEOPLE, "She and her mentor have not met for long"),
    TECHNICAL_FAULT("ST-12", Board.STALLED, "A step of the programme failed"),
    WITHOUT_LEAD_WORKER("ST-13", Board.PEOPLE, "Nobody leads the case"),
    LEAD_WORKER_AWAY("ST-13", Board.PEOPLE, "Her caseworker is away and nobody stands in"),
    CLOSURE_NOT_APPROVED("ST-14", Board.STALLED, "A closure waits to be approved");

    /** What a supervisor looks at, board by board. */
    public enum Board {

        DANGER("Danger"), DEADLINES("Deadlines"), STALLED("Stalled"), REFERRALS("Referrals"), PEOPLE("People");

        private final String label;

        Board(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String code;
    private final Board board;
    private final String label;

    StallCause(String code, Board board, String label) {
        this.code = code;
        this.board = board;
        this.label = label;
    }

    /** Such as {@code ST-04}. */
    public String code() {
        return code;
    }

    public Board board() {
        return board;
    }

    /** In words, as pages show it. */
    public String label() {
        return label;
    }
}
