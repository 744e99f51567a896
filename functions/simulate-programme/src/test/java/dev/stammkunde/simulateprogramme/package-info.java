@NullMarked
package dev.stammkunde.simulateprogramme;

import org.jspecify.annotations.NullMarked;
