package org.assist.identification;

import java.util.List;

/**
 * Whether a reported person is in the programme.
 *
 * @param childRoute whether she is, or is treated as, a child
 * @param sentence   why, and where to go instead if not
 * @param remarks    what is to be verified, or to be seen to on the child route
 * @param version    the version of the rules that decided
 */
public record ProgrammeDecision(boolean inProgramme, boolean childRoute, String sentence, List<String> remarks, String version) {}
