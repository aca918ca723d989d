/**
 * The built WAR on the server it is made for, seen from outside: by HTTP alone, as an administrator
 * or a program sees it. No test here knows a class of the application.
 */
package touchstone.server;
