/**
 * Where "Hide page" leads unless the service has set another page: public, and nothing anybody would ask about. The built
 * page holds it, and the server puts the setting in its place.
 */
export const LEAVE_TO = 'https://www.metoffice.gov.uk/';
