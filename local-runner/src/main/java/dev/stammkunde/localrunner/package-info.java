/** Runs what {@code template.yaml} describes on one machine, without Docker and without AWS. */
@NullMarked
package dev.stammkunde.localrunner;

import org.jspecify.annotations.NullMarked;
