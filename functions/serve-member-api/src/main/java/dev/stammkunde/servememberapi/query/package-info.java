/** What the API is asked, answered from the ledger: for reading only. */
@NullMarked
package dev.stammkunde.servememberapi.query;

import org.jspecify.annotations.NullMarked;
