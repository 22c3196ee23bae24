package org.assist.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All answers she gave, the newest counts. */
interface Consents extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    Optional<Consent> findById(UUID id);

    Optional<Consent> findFirstByCaseNumberAndScopeOrderByDecidedAtDesc(String caseNumber, Scope scope);

    Optional<Consent> findFirstByCaseNumberAndRecipientAndNeedOrderByDecidedAtDesc(String caseNumber, String recipient, UUID need);

    List<Consent> findByCaseNumberOrderByDecidedAt(String caseNumber);
}
