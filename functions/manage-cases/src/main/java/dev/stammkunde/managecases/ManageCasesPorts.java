package dev.stammkunde.managecases;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.platform.DocumentVersions;

/**
 * What the function reads and writes.
 *
 * @param hours versions of working hours, on which cases rest
 */
record ManageCasesPorts(CasePorts cases, DocumentVersions<String> hours) {}
