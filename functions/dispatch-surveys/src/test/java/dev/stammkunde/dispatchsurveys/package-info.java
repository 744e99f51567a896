@NullMarked
package dev.stammkunde.dispatchsurveys;

import org.jspecify.annotations.NullMarked;
