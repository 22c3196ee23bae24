package org.assist.casefile;

import java.util.Collection;
import java.util.Optional;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.repository.Repository;

/** All case files. */
interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    CaseFile saveAndFlush(CaseFile file);

    Optional<CaseFile> findById(String number);

    Optional<CaseFile> findByNumberAndKind(String number, FileKind kind);

    Optional<CaseFile> findBySourceKey(byte[] sourceKey);

    Slice<CaseFile> findByLeadWorkerAndKindOrderByOpenedAtDesc(String leadWorker, FileKind kind, Pageable some);

    Slice<CaseFile> findByLeadOrganisationInAndKindOrderByOpenedAtDesc(Collection<String> leadOrganisations, FileKind kind, Pageable some);
}
