package org.assist.partner;

import org.springframework.data.repository.CrudRepository;

interface Organisations extends CrudRepository<Organisation, String> {

    Organisation saveAndFlush(Organisation organisation);
}
