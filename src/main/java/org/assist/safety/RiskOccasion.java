package org.assist.safety;

/** Why the danger was looked at. */
public enum RiskOccasion { INTAKE, PLANNED_REVIEW, NEW_DANGER, BEFORE_REFERRAL, BEFORE_MOVE, COURT_OR_MEDIA, ONLINE_EXPOSURE, RELEASE, BIRTH, RESIDENCE_DECISION, FOUND_AGAIN }
