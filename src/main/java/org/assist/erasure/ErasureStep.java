package org.assist.erasure;

/** What is done to a case that is being erased, one after the other. */
public enum ErasureStep {

    /** What still runs is brought to an end, and partners who were told something are asked to erase it too. */
    PARTNERS,
    /** Its processes and their history are deleted. */
    ENGINE,
    /** Its keys are destroyed: from here on no backup can be read either. */
    KEYS,
    /** Its rows are deleted. */
    ROWS,
    /** Whatever came up meanwhile is deleted as well. */
    LOOK,
    /** Nothing is left but the proof. */
    DONE;

    ErasureStep next(Scope scope) {
        if (scope == Scope.IDENTITY) {
            return this == KEYS ? ROWS : DONE;
        }
        return values()[ordinal() + 1];
    }

    static ErasureStep first(Scope scope) {
        return scope == Scope.IDENTITY ? KEYS : PARTNERS;
    }
}
