@NullMarked
package dev.stammkunde.servememberapi.text;

import org.jspecify.annotations.NullMarked;
