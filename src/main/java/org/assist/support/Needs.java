package org.assist.support;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All needs. */
interface Needs extends Repository<Need, UUID> {

    Need save(Need need);

    Optional<Need> findById(UUID id);

    List<Need> findByCaseNumberOrderByRecordedAtDesc(String caseNumber);

    List<Need> findByCaseNumberAndStatusIn(String caseNumber, Collection<NeedStatus> statuses);
}
