package org.assist.mentoring;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All sessions. */
interface MentoringSessions extends Repository<MentoringSession, UUID> {

    MentoringSession save(MentoringSession session);

    /** The last two, the last one first. */
    List<MentoringSession> findTop2ByMatchOrderByHeldOnDescRecordedAtDesc(UUID match);

    int countByMatch(UUID match);
}
