package org.assist.casefile;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The encrypted sections of all case files. */
interface CaseSections extends Repository<CaseSection, CaseSection.Id> {

    CaseSection save(CaseSection section);

    Optional<CaseSection> findById(CaseSection.Id id);

    List<CaseSection> findByIdCaseNumberOrderByWrittenAt(String caseNumber);
}
