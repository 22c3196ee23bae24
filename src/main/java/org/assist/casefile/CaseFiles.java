package org.assist.casefile;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All case files. */
interface CaseFiles extends Repository<CaseFile, String> {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findById(String number);

    Optional<CaseFile> findBySourceKey(byte[] sourceKey);
}
