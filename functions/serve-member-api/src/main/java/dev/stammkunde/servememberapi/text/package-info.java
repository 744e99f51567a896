/** What a customer is told, in each language that there is. */
@NullMarked
package dev.stammkunde.servememberapi.text;

import org.jspecify.annotations.NullMarked;
