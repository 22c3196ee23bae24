package org.assist.mentoring;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All mentors. */
interface Mentors extends Repository<Mentor, String> {

    Mentor save(Mentor mentor);

    Optional<Mentor> findById(String file);

    List<Mentor> findByOrganisationOrderByFile(String organisation);
}
