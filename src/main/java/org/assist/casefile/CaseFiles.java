package org.assist.casefile;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All case files. */
interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    CaseFile saveAndFlush(CaseFile file);

    Optional<CaseFile> findById(String number);

    Optional<CaseFile> findBySourceKey(byte[] sourceKey);

    List<CaseFile> findByLeadWorkerAndKindOrderByOpenedAtDesc(String leadWorker, FileKind kind);

    List<CaseFile> findByLeadOrganisationAndKindOrderByOpenedAtDesc(String leadOrganisation, FileKind kind);
}
