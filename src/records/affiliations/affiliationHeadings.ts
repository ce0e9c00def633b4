/** What a column of affiliations can say. */
export type AffiliationRole = 'person' | 'organisation' | 'from' | 'until';

/** The usual headings of each, the likelier first, without case, space and separators. */
export const AFFILIATION_HEADINGS: { readonly [R in AffiliationRole]: readonly string[] } = {
  person: words(
    'person personid member memberid contact contactid name fullname personname contactname membername employee',
    'employeeid staff staffid individual participant user userid email emailaddress who id',
  ),
  organisation: words(
    'organisation organization organisationid organizationid org orgid organisationname organizationname orgname',
    'affiliation affiliatedto company companyname employer institution agency account accountname group team',
  ),
  from: words(
    'from since start startdate startedon started begin begindate began joined joinedon joindate datejoined validfrom',
    'activefrom firstday',
  ),
  until: words(
    'until to till through end enddate endedon ended left lefton leavedate dateleft validto validuntil activeuntil lastday',
  ),
};

function words(...lines: string[]): string[] {
  return lines.join(' ').split(' ');
}
