package org.assist.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Services extends Repository<Service, String> {

    Service save(Service service);

    Service saveAndFlush(Service service);

    boolean existsById(String id);

    @Query("select s from Service s join fetch s.organisation order by s.id")
    List<Service> findAll();

    @Query("select s from Service s join fetch s.organisation where s.id = :id")
    Optional<Service> findById(String id);

    @Query("select distinct s.town from Service s where s.town is not null order by s.town")
    List<String> towns();
}
