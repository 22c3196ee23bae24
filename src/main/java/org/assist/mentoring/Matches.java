package org.assist.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All matches. */
interface Matches extends Repository<Match, UUID> {

    Match save(Match match);

    Optional<Match> findById(UUID id);

    List<Match> findByCaseNumberOrderByStateSince(String caseNumber);

    List<Match> findByStateIn(Collection<MatchState> states);
}
