package dev.stammkunde.manageprogramme;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeVersions;

/**
 * What the function works on.
 *
 * @param documents what holds, and when the next begins
 * @param versions all of them, and what changes them
 * @param drafts of shops, as documents
 */
record ManageProgrammePorts(
        ProgrammeDocuments documents,
        ProgrammeVersions versions,
        DocumentVersions<String> drafts) {}
