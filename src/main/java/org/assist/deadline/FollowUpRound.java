package org.assist.deadline;

/** When she is asked how she is after the help has ended, and when again if she could not be reached. */
public enum FollowUpRound { FIRST, SECOND, THIRD, FOURTH, TRY_AGAIN }
