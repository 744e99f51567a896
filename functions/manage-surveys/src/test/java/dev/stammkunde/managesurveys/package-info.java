@NullMarked
package dev.stammkunde.managesurveys;

import org.jspecify.annotations.NullMarked;
