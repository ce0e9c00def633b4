/** What a column of attendance can say. */
export type AttendanceRole = 'member' | 'event' | 'time' | 'role' | 'attended' | 'host';

/** The usual headings of each, the likelier first, without case, space and separators. */
export const ATTENDANCE_HEADINGS: { readonly [R in AttendanceRole]: readonly string[] } = {
  member: words(
    'member memberid participant participantid attendee attendeeid person personid attendedby who name fullname membername',
    'participantname attendeename personname organisation organization organisationid organizationid organisationname',
    'organizationname orgid org email',
  ),
  event: words(
    'event meeting session workshop activity eventname meetingname sessionname workshopname activityname eventtitle',
    'meetingtitle sessiontitle workshoptitle eventid meetingid sessionid workshopid activityid title topic subject forum',
  ),
  time: words(
    'date eventdate meetingdate sessiondate workshopdate activitydate heldon day when time datetime timestamp starttime',
    'startdate start',
  ),
  role: words('role eventrole meetingrole participantrole attendeerole capacity function'),
  attended: words(
    'attended present attendance didattend wasthere checkedin showedup attendancestatus participation status',
  ),
  host: words(
    'host hostedby organiser organizer organisedby organizedby convenor convener convenedby eventhost eventorganiser',
    'eventorganizer facilitator facilitatedby chair chairedby coordinator coordinatedby',
  ),
};

/** Headings of who attended under which a blank does not say that a member was not there. */
export const BLANK_IS_THERE: readonly string[] = words('attendancestatus participation status');

/** Roles that make a member a host of the event. */
export const HOST_ROLES: readonly string[] = words(
  'host cohost organiser organizer coorganiser coorganizer convenor convener coconvenor coconvener facilitator',
  'cofacilitator chair cochair chairperson',
);

/** What stands in place of a role where a member was not there. */
export const ABSENT: readonly string[] = words(
  'absent apologies apology excused regrets declined cancelled canceled noshow didnotattend notattended notpresent',
  'notattending no n false 0',
);

function words(...lines: string[]): string[] {
  return lines.join(' ').split(' ');
}
