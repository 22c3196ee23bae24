package org.assist.casefile;

/** Why a case ends without the usual closure. */
public enum EarlyEnd { LOST_CONTACT, RETURNED, MOVED_AWAY, HANDED_OVER, HER_WISH, NOT_ELIGIBLE, OPENED_IN_ERROR, DIED }
