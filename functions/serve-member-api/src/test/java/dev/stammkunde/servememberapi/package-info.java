@NullMarked
package dev.stammkunde.servememberapi;

import org.jspecify.annotations.NullMarked;
