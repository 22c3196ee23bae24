package org.assist.filerequest;

/** Why an answer is looked at twice before it leaves the house. */
public enum Why { LEADS_TO_HER, TELLS_OF_OTHERS }
