@NullMarked
package dev.stammkunde.managepreferences;

import org.jspecify.annotations.NullMarked;
