package org.assist.mentoring;

/** Why a match is over. */
public enum MatchEnd {

    /** She did not choose this profile. */
    NOT_CHOSEN,
    MENTOR_DECLINED,
    /** Between the proposal and her yes, something came to speak against it. */
    NO_LONGER_FITS,
    /** Within the cool-off; nobody is asked for a reason. */
    NO_FAULT_EXIT,
    PLANNED,
    HER_WISH,
    MENTOR_WISH,
    MOVED_AWAY,
    TOO_MUCH_NOW,
    SAFEGUARDING,
    /** Her case ended. */
    CASE_ENDED
}
