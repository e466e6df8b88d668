/** The file that stands beside the app's page. */
export const packageFile = 'phongtrao-data.zip'
