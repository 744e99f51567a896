/** The documents of the member API, as docs/api/member-api.yaml describes them. */
@NullMarked
package dev.stammkunde.servememberapi.json;

import org.jspecify.annotations.NullMarked;
