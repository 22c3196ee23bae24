/** The directory as others write it: the Human Services Data Specification (HSDS) 3.0 of Open Referral, as JSON and as a package of tables. */
package org.assist.partner.hsds;
